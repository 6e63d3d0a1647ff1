//! What a client can say and hear.
