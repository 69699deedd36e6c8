//! RSA keys, whose primes are here for everybody to read, and their signatures.

use num_bigint::BigUint;

use super::der::{self, Der};

/// A private key.
#[derive(Clone, Debug)]
pub struct RsaKey {
    modulus: BigUint,
    secret: BigUint,
    primes: [BigUint; 2],
}

/// What every exponent here is.
const EXPONENT: u32 = 65537;

impl RsaKey {
    /// The key of this name, one of those below.
    pub fn named(name: &str) -> Self {
        let (_, primes) = PRIMES
            .iter()
            .find(|(known, _)| *known == name)
            .expect("a key that is here");
        let [p, q] = primes
            .map(|digits| BigUint::parse_bytes(digits.as_bytes(), 16).expect("hexadecimal digits"));
        let order = (&p - 1u8) * (&q - 1u8);
        Self {
            modulus: &p * &q,
            secret: BigUint::from(EXPONENT)
                .modinv(&order)
                .expect("it is coprime"),
            primes: [p, q],
        }
    }

    /// The whole key for other programs, as a DER sequence (RFC 8017, appendix A.1.2).
    pub fn private(&self) -> Der {
        let [p, q] = &self.primes;
        let numbers = [
            BigUint::ZERO,
            self.modulus.clone(),
            BigUint::from(EXPONENT),
            self.secret.clone(),
            p.clone(),
            q.clone(),
            &self.secret % (p - 1u8),
            &self.secret % (q - 1u8),
            q.modinv(p).expect("they are primes"),
        ];
        let numbers = numbers.map(|number| der::unsigned(&number.to_bytes_be()));
        der::sequence(&[&numbers.concat()])
    }

    /// The modulus and the exponent, as a DER sequence (RFC 8017, appendix A.1.1).
    pub fn numbers(&self) -> Der {
        der::sequence(&[
            &der::unsigned(&self.modulus.to_bytes_be()),
            &der::unsigned(&EXPONENT.to_be_bytes()),
        ])
    }

    /// The signature of a `DigestInfo`, filled as PKCS #1 v1.5 does.
    pub fn sign(&self, digest_info: &[u8]) -> Vec<u8> {
        let length = self.modulus.to_bytes_be().len();
        let filling = vec![0xff; length - digest_info.len() - 3];
        self.sign_block(&[&[0, 1], filling.as_slice(), &[0], digest_info].concat())
    }

    /// The signature that stands for this block, however it is filled.
    pub fn sign_block(&self, block: &[u8]) -> Vec<u8> {
        let number = BigUint::from_bytes_be(block).modpow(&self.secret, &self.modulus);
        let bytes = number.to_bytes_be();
        let length = self.modulus.to_bytes_be().len();
        [vec![0; length - bytes.len()], bytes].concat()
    }
}

/// Two primes for each key.
const PRIMES: &[(&str, [&str; 2])] = &[
    (
        "root",
        [
            "cd69b240ca5317a91cc051f8ca726fd9eca1b30a2b28aec697f70c2364fafd2dfc7dcf9a458ee28c3802b63c\
     5fc1842098b91d7eba1e95219d34f18747092601bf5388c2719cd7e38c107e8a07f1b5fd3e2fc25a86b0e91e\
     ebfa8b50667af3427a333dc8cc8da8dd31cdc1f9ab1f3d357b44e4d43f8a5febca3b0d9b5ef147b3",
            "b92b4357cbaaa43cc6939872c32b1c74ad2e3f6b1c7c8e0c6bd81c850e7f2303cb44a3a2bebe7d382b7f304f\
     962fdca39341befdbf4bf6bd6b488cf9ed8b884c5f8b12296925eab6867a444cd6156f02e9de99fa71cde5e3\
     1004f7867a0a396885d4ece1ce228085b9daf398c8b2a18840556e81de22a4dafc96961c210a636d",
        ],
    ),
    (
        "intermediate",
        [
            "e74a3925bd22fa47dd33c7c5fd70b462a7b03b25b46b6ddd1ed39e9c7027034ac209be5ee0af56b9324aa9ce\
     7597f3744d27f407264cd71b040dd476490ed96d10e42f4ee0464452661e466f61f8146e55a1beeab1ee58e9\
     90ed748d83f5ca37f4f20b118d9fc0b4d44d5819be954f40a4b1cbe3373d6e16b2ab82bcd77e701b",
            "bb43d821ba8345711a371e7af106c76bb3bb324e3291b0d9dc9a5754f97eb6e856607c91b785bc9bff1a8c26\
     0364e9820d9d213c5411a4595c31e2e2599b2dd710e2848fce40d6b69a90020d1571cdea6ac00967da62455d\
     8373e74103f218fa29e253e9f63882a45fe9590a00f51a984b28d6170c3d318808e3d5d864281dff",
        ],
    ),
    (
        "leaf",
        [
            "e23c1bc74ee6ec0221190c94dcf1bb45b1f08984bb8d5a3f36e44ad50f07f7a11f40414c13f1af4bfc1d4701\
     ba5837a2611eb6b5143d5e36bfa8a4ac34d6a647de16c37627672ee41cff36f73812e14fa511c59274b34a78\
     312b8d98dfedbdf9234ae1dc925c27ff59eeaa534d39ce7b34a671e65d97cf3dd8e7f19a6565b287",
            "ccddd39eab6dcde891df2812843fb2c2d841ffb63df7a673edc7e4c4acca9cd07edacfc3333ca51536b6bef8\
     06f84df5818a1be5a8aa2227ac4bec30ce111d5f593d7b1125d72c755154dfe4bcdaedf811fd6391f59c73fc\
     063cf91e6517b53422e173488d8464890240802429b43fdeb66eb5777fe9149f11f2de285ccb09bb",
        ],
    ),
    (
        "xcode",
        [
            "ca1dcea0aa936568501fce6dba963cdede9119e95997d68de79f497b055764e41eb1c4161f2c9cf0d7547734\
     a8946cfa10c5ccca6a6d2112473ff96c70a1c47250cbcffcee07d2c53186c18ed1ba9c1e84e0cd99164d9bda\
     792758bc9b5c8a94a12e42a8cbd4d3311fa27a5e15144842eb05418c5b92c7b0df2477afbb8e8289",
            "be4abc7f55affc30ec3ac4e35468b23c3db3a72f240da3f2685c83f6b335c3e3c50f0504ab30f083fa1927f3\
     6dd074b3c4da6b5c151535b4460c5e3a2ebf8e9911f9996382a395e36da70ce6f3525e59df4b2e8cfe6e8f09\
     71a0e35182b7120539e2fc0a994c4fb8e1a308b711406e993d6b09ba2e6f932dd347f4dfa220379b",
        ],
    ),
    (
        "stranger",
        [
            "ee93b4ea5d42577dddd4ce586f8e9a695163b3ea053e6bedc7798d0cad89d498c69f32329d0db77f2e497830\
     96a5b361431c7b0e1009d6dbab906468d07fe111deb6dfb8f5c86865481d3949d38147cffbd822b7a77a8b55\
     a96f789ccb018fe448c1ec77f49651574948f8b233785ec674df2f552441a7ea8cd1a2d53fe9ab0f",
            "cc02c3fd78f553f30e0237aa2fd19319741bc98aab5c808b9430c7a0d642b9ec093639518f33f54b27fb1d79\
     eb3050ac85f2c85752bb3de3a0b6d51dca4f12aac7823dab2e0935b9bc47e905a32737853c3571ce559a53ea\
     f7dbf9d98c02193b9841c5539d0807d79e869733774933f3a76ebd5bb10edf90b06ed36ef1b1bf29",
        ],
    ),
    (
        "small",
        [
            "fcd4fc598b1a45eda61ffcc0e84644760723c2b81a60341197f658b19b173b3a84c94ae72dd71d25a7c6573a\
     a068709746ac6da6705f4cfa65018091d0b1d36d",
            "cf74fb5ff4456e30785ea79fab0c7b0e9d6955ea026bc5cca3f87150beb85787894004d2c981d320d338a455\
     87d4ef065950d4fba5b49dbf28940325e27a4b1d",
        ],
    ),
    (
        "responder",
        [
            "f638c27457dd5a69cdbbc6d26f726c2d7fb58889ed54ce773a588174b9632a184673980b530\
     46af4223ee34c1d3b7984645d6abe82651671bcedc1c25b6f3a214c2eba1f25878c1b04fca3\
     47ca2cac3fd452b19adfd327e150f3fdbd80779337180d984681491c3a2740a2c73542d88a9\
     ac4c3fb53a0d6c5a0ac9d2df6ca8129",
            "da2675b150ca1c570ff93bf497ff9dd3e25e40cdc643221954c0c7703e631892386b303665a\
     e0748105cddae1a582757148ba53da0c47416ae006e534aa952c0db699da982505e27fee207\
     746b3e6bca94c6c7e83b3ac780d5f96adc31e5e88c640389e8007b9e072b82f8eef2bbba87b\
     77b5b82d1a45bdd931273e405a8cca5",
        ],
    ),
];
