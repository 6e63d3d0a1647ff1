//! One bit that changes in a file of the index, and files that are cut off: until the check of idle time an answer may be
//! wrong, but nothing panics, hangs or takes all of the memory; after it every answer is right.

use crate::world::{World, a_folder};
use std::fs;
use std::path::{Path, PathBuf};

/// How often; `KEPT_FLIPS` in the environment takes its place.
const FLIPS: u64 = 300;
/// `KEPT_SEED` in the environment takes its place.
const SEED: u64 = 20_261_122;
/// No single piece of memory is larger: a length that was changed must not be believed.
const LARGEST: usize = 64 << 20;

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// `SplitMix64`.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end.max(1)
    }
}

/// Three segments, two of them with deletions.
fn build(world: &mut World) {
    (0..120).for_each(|id| world.put(id, 0));
    world.catch_up().unwrap();
    (100..150).for_each(|id| world.put(id, 1));
    (0..20).for_each(|id| world.remove(id * 3));
    world.catch_up().unwrap();
    (120..170).for_each(|id| world.put(id, 2));
    world.remove(110);
    world.catch_up().unwrap();
    world.close();
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let is_lock = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "lock");
    let found = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut found: Vec<PathBuf> = found.filter(|path| !is_lock(path)).collect();
    found.sort();
    found
}

/// Whether the check of idle time found something in a damaged copy; after it all is right.
fn survives(whole: &World, what: &str, damage: &dyn Fn(&Path)) -> bool {
    let home = a_folder();
    let folder = home.path().join("index");
    let mut world = whole.copy_to(&folder, None);
    damage(&folder);
    world.ask_all();
    checked(&mut world, what)
}

/// As `survives`, with somebody who writes and merges before anything was checked.
fn survives_a_writer(whole: &World, what: &str, damage: &dyn Fn(&Path)) {
    let home = a_folder();
    let folder = home.path().join("index");
    let mut world = whole.copy_to(&folder, None);
    damage(&folder);
    (60..70).for_each(|id| world.put(id, 5));
    (70..75).for_each(|id| world.remove(id));
    let _ = world.catch_up();
    let _ = world.merge();
    world.close();
    checked(&mut world, what);
}

fn checked(world: &mut World, what: &str) -> bool {
    let found = world.check().unwrap_or_else(|error| panic!("{what}: {error}"));
    world.is_whole(what);
    world.answers(what);
    found
}

fn flip(file: &Path, byte: usize, bit: u32) {
    let mut bytes = fs::read(file).unwrap();
    bytes[byte] ^= 1 << bit;
    fs::write(file, bytes).unwrap();
}

fn cut(file: &Path, length: u64) {
    fs::OpenOptions::new().write(true).open(file).unwrap().set_len(length).unwrap();
}

#[test]
fn no_changed_bit_and_no_lost_end_is_believed_after_the_check() {
    let (seed, flips) = (number("KEPT_SEED", SEED), number("KEPT_FLIPS", FLIPS));
    eprintln!("seed {seed}");
    let mut chance = Chance(seed);
    let home = a_folder();
    let folder = home.path().join("index");
    let mut whole = World::new(&folder);
    build(&mut whole);
    let files = files(&folder);
    assert!(files.len() > 15, "{files:?}");
    let mut noticed = 0;
    for turn in 0..flips {
        // Every file in turn, whatever its length.
        let file = &files[turn as usize % files.len()];
        let name = file.file_name().unwrap();
        let length = fs::metadata(file).unwrap().len();
        let at = chance.below(length);
        let bit = chance.below(8) as u32;
        let is_cut = chance.below(4) == 0;
        let what = format!("seed {seed}, turn {turn}: {at} of {length} in {name:?}, bit {bit}, cut {is_cut}");
        let damage = |folder: &Path| {
            let file = folder.join(name);
            if is_cut { cut(&file, at) } else { flip(&file, at as usize, bit) }
        };
        noticed += u64::from(survives(&whole, &what, &damage));
        survives_a_writer(&whole, &what, &damage);
    }
    eprintln!("{noticed} of {flips} were left to the check");
    let largest = crate::largest_piece();
    assert!(largest <= LARGEST, "{largest} bytes were asked for at once");
}
