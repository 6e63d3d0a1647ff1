//! What is known of a unit, told for whoever looks into a failure.

use crate::book::Book;
use crate::world::World;
use std::fmt::Write as _;

impl World {
    /// Everything that is written about a unit.
    pub(crate) fn story(&self, unit: usize) -> String {
        let book = Book::read(&kept_tests::reader(self.journal.folder()));
        let houses: Vec<i64> = self.units[unit].houses.iter().map(|house| house.id).collect();
        let is_ours = |accounts: &[i64]| {
            accounts.is_empty() == houses.is_empty() && accounts.iter().all(|id| houses.contains(id))
        };
        let mut told = String::new();
        for account in book.accounts.iter().filter(|account| houses.contains(&account.id)) {
            let _ = writeln!(told, "{}: {account:?}", account.name);
        }
        for entry in book.entries.iter().filter(|entry| is_ours(&entry.accounts)) {
            let uid = entry.uid.rsplit('-').next().unwrap_or_default();
            let _ = writeln!(
                told,
                "  {} #{} ..{uid} {} \"{}\" of {:?} with {:?} tags {:?} stance {:?} served {:?} {:?}",
                entry.day,
                entry.id,
                entry.kind,
                entry.body,
                entry.accounts,
                entry.people,
                entry.tags,
                entry.stance,
                entry.served,
                entry.what,
            );
        }
        for meeting in book.meetings.iter().filter(|one| one.account.is_some_and(|id| houses.contains(&id))) {
            let _ = writeln!(told, "  {meeting:?}");
        }
        for date in book.dates.iter().filter(|one| one.account.is_some_and(|id| houses.contains(&id))) {
            let _ = writeln!(told, "  {date:?}");
        }
        told
    }
}
