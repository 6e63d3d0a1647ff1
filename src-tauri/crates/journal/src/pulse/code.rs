//! The short code that a message carries, so that a reply finds its way back.
//!
//! "K-7Q4M2X" names an account, "K-7Q4M2X-0F3K9D" a person there. A code is made from a uid and never stored: the same on
//! every machine, and nothing in it can be read by anybody else.

use crate::Result;
use kept_model::{AccountId, PersonId, Uid};
use kept_store::Reader;
use std::collections::HashMap;

/// Letters that nobody mistakes for one another.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs of one part: thirty bits.
const LENGTH: u32 = 6;

/// The code of a message to an account, or to a person there.
pub(super) fn code(account: Uid, person: Option<Uid>) -> String {
    let person = person.map(|uid| format!("-{}", part(uid))).unwrap_or_default();
    format!("K-{}{person}", part(account))
}

fn part(uid: Uid) -> String {
    // Uids of one day differ in few bits; these steps of MurmurHash3 carry each into every sign.
    let mut hash = fnv(uid.0.as_bytes());
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^= hash >> 33;
    (0..LENGTH).map(|at| char::from(SIGNS[(hash >> (5 * at)) as usize % SIGNS.len()])).collect()
}

/// FNV-1a: the same on every machine and in every version, which is all that is asked of it here.
pub(super) fn fnv(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The accounts by their codes, read when the first code is looked up.
#[derive(Default)]
pub(super) struct Codes(Option<HashMap<String, Vec<AccountId>>>);

impl Codes {
    /// Whose code it is; `None` for a code that nobody, or more than one account, has.
    pub(super) fn find(
        &mut self,
        reader: Reader<'_>,
        code: &str,
    ) -> Result<Option<(AccountId, Option<PersonId>)>> {
        let mut parts = code.split('-').skip(1);
        let (Some(first), second) = (parts.next(), parts.next()) else { return Ok(None) };
        if self.0.is_none() {
            let mut codes: HashMap<String, Vec<AccountId>> = HashMap::new();
            for account in reader.accounts()? {
                codes.entry(part(account.uid)).or_default().push(account.id);
            }
            self.0 = Some(codes);
        }
        let accounts = self.0.as_ref().and_then(|codes| codes.get(first)).map_or(&[][..], Vec::as_slice);
        let [account] = accounts else { return Ok(None) };
        let mut person = None;
        if let Some(second) = second {
            for id in reader.people_of(*account)? {
                if part(reader.person(id)?.uid) == second {
                    person = Some(id);
                }
            }
        }
        Ok(Some((*account, person)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uid(number: u128) -> Uid {
        Uid(uuid::Uuid::from_u128(number))
    }

    #[test]
    fn a_code_stays_what_it_is() {
        // Written into messages that are out there: these must never change.
        assert_eq!(code(uid(1), None), code(uid(1), None));
        assert_eq!(code(uid(1), Some(uid(2))).len(), "K-".len() + 6 + 1 + 6);
        assert!(code(uid(7), None)[2..].bytes().all(|sign| SIGNS.contains(&sign)));
        for at in 0..LENGTH as usize {
            let signs: std::collections::HashSet<u8> =
                (0..200).map(|number| part(uid(number)).as_bytes()[at]).collect();
            assert_eq!(signs.len(), SIGNS.len(), "sign {at} follows the whole uid");
        }
        let all: std::collections::HashSet<String> =
            (0..2000).map(|number| code(uid(number), None)).collect();
        assert_eq!(all.len(), 2000, "thirty bits keep two thousand apart");
    }
}
