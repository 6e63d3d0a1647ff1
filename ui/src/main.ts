import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";
import { mount } from "svelte";
import App from "./app/App.svelte";
import { reportFaults } from "./app/faults";

reportFaults();

const target = document.getElementById("app");
if (target) mount(App, { target });
