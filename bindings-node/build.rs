//! Lets the addon be linked against symbols that Node provides when it loads it.

fn main() {
    napi_build::setup();
}
