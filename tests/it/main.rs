//! Integration tests, a module a floor.
