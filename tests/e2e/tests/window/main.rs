//! Journeys through the real window. See `kept_e2e` for how it is driven.

mod journeys;
