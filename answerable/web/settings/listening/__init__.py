"""Words to listen for, in the settings: how each brand is named, tried on what was received, with what came of each."""
