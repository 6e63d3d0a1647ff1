// Everything that the first paint does not need. The window asks for it at once when it begins elsewhere, else as soon as Today
// stands on the screen, so that a key finds it there.
export { default as AccountPage } from "../accounts/AccountPage.svelte";
export { default as Accounts } from "../accounts/Accounts.svelte";
export { default as PersonPage } from "../accounts/PersonPage.svelte";
export { default as Status } from "../accounts/Status.svelte";
export { default as Advocacy } from "../advocacy/Advocacy.svelte";
export { default as Brief } from "../brief/Brief.svelte";
export { default as Delight } from "../delight/Delight.svelte";
export { default as Horizon } from "../horizon/Horizon.svelte";
export { default as Insights } from "../insights/Insights.svelte";
export { default as EntryPage } from "../journal/EntryPage.svelte";
export { default as Journal } from "../journal/Journal.svelte";
export { default as Lists } from "../lists/Lists.svelte";
export { default as Orders } from "../orders/Orders.svelte";
export { default as Promises } from "../promises/Promises.svelte";
export { default as Pulse } from "../pulse/Pulse.svelte";
export { default as Settings } from "../settings/Settings.svelte";
export { default as Stories } from "../stories/Stories.svelte";
export { default as Words } from "../words/Words.svelte";
export { default as Overlay } from "./Overlay.svelte";
