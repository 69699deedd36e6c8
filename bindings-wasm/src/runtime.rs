//! What a program without the standard library has to bring along.

/// Half the size of the standard library's allocator.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[panic_handler]
fn trap(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// What keeps others out while the table of signing is made: nothing, since there are none.
struct Alone;
critical_section::set_impl!(Alone);

// SAFETY: the module has no threads, and nothing interrupts it.
unsafe impl critical_section::Impl for Alone {
    unsafe fn acquire() {}
    unsafe fn release((): ()) {}
}
