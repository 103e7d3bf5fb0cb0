//! Floor 7: what the reader does. `State`, a closed `Action`, a pure `apply`. Knows nothing of Yew or the browser.
