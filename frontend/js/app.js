// Everything the desk does in the browser; each module looks for its own marks in the page and is idle without them.
import "./morph.js";
import "./theme.js";
import "./offline.js";
import "./live.js";
import "./clock.js";
import "./inbox.js";
import "./case.js";
import "./composer.js";
import "./keys.js";
import "./attention.js";
import "./page.js";
import "./said.js";
import "./menu.js";
import "./palette.js";
import "./zone.js";
