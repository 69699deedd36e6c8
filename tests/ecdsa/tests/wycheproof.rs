//! Project Wycheproof's vectors.

#[test]
fn every_path_agrees_with_every_vector() {
    let outcome = ecdsa_proof::wycheproof::run();
    assert_eq!(outcome.failures, Vec::<String>::new());
    assert_eq!((outcome.vectors, outcome.valid), (7408, 3510));
}
