// Whose root a certificate is, by its fingerprint. This names it; whether it is trusted, the checks
// of a report say.

/** Apple's roots, which the package carries. */
const APPLE: Record<string, string> = {
  "63343abfb89a6a03ebb57e9b3f5fa7be7c4f5c756f3017b3a8c488c3653e9179": "Apple Root CA - G3",
  c2b9b042dd57830e7d117dac55ac8ae19407d38e41d88f3215bc3a890444a050: "Apple Root CA - G2",
  b0b1730ecbc7ff4505142c49f1295e6eda6bcaed7e2c68c5be91b5a11001f024: "Apple Root CA",
};

export function isApple(fingerprint: string): boolean {
  return Object.hasOwn(APPLE, fingerprint);
}
