import { browser } from "wxt/browser";
import type { ComposeFinder, ComposeSurface } from "../../src/compose/compose-surface";
import { MarkRegistry, markStyles } from "../../src/compose/marks";
import { createEngineClient } from "../../src/engine/engine-client";
import { createLiveRegion, mountBadge, mountCard, mountGate, mountPanel } from "../../src/panel";
import { createDresser } from "../../src/panel/appearance";
import { adoptStyles } from "../../src/panel/styles/adopt-styles";
import { announceErrors, announceSent, requestRuleOff } from "../../src/platform/background-messages";
import type { Lifetime } from "../../src/platform/lifetime";
import { answerPopup } from "../../src/platform/page-messages";
import { createComposeSession } from "../../src/session/compose-session";
import { localDate } from "../../src/session/local-date";
import { runPageCommand } from "../../src/session/page-command";
import { createPageSession, type PageSession } from "../../src/session/page-session";
import type { Premises } from "../../src/session/ports";
import { connectEngine } from "./connect-engine";
import { watchHost } from "./watch-host";

/**
 * Reviews all compose windows of this page: the composition shared by the webmail hosts and the practice page.
 * Nothing is awaited before the finder observes: the send gate has to stand before the host's own scripts.
 */
export function reviewPage(options: {
  readonly finder: ComposeFinder;
  /** Name of the host, e.g. `mail.google.com`. */
  readonly host: string;
  readonly lifetime: Lifetime;
  /** False where mails are only practised: nothing of them goes into the history. */
  readonly keepsHistory?: boolean;
  /** What the mail of a window is known to be, where the page itself knows. */
  readonly premisesOf?: (surface: ComposeSurface) => Premises | undefined;
}): PageSession {
  const { finder, host, lifetime, keepsHistory = true, premisesOf } = options;
  const { isAlive, suspect, signal } = lifetime;
  const preferences = watchHost(host, signal);
  const { dress } = createDresser(preferences.current, preferences.observe, signal);
  const voice = createLiveRegion(document, signal);
  const registry = new MarkRegistry(document);
  let styled = false;
  const adoptMarkStyles = () => {
    adoptStyles(document, [markStyles]);
    return true;
  };

  const connect = () => connectEngine(suspect);
  const send = (message: unknown) => browser.runtime.sendMessage(message);

  const page = createPageSession({
    finder,
    openSession(surface) {
      const window = new AbortController();
      surface.observeClose(() => window.abort(), signal);
      const life = AbortSignal.any([signal, window.signal]);
      const client = createEngineClient({ connect, signal: life });
      client.warm();
      styled ||= adoptMarkStyles();
      return createComposeSession(surface, {
        engine: {
          review: (draft, stop) => client.review("draft", draft, stop),
          wake: client.warm,
          isLoading: () => client.status().state !== "ready",
          observeLoading: client.observeStatus,
        },
        views: {
          mountBadge: (anchor, props) => dress(mountBadge(anchor, props)),
          mountCard: (props) => dress(mountCard(props)),
          mountGate: (props) => dress(mountGate(props)),
          mountPanel: (props) => dress(mountPanel(props)),
        },
        marks: registry.layer(surface, life),
        voice,
        preferences: preferences.current,
        observePreferences: preferences.observe,
        disableRule: (rule) => requestRuleOff(send, rule),
        isAlive,
        today: () => localDate(new Date()),
        recordSent: keepsHistory ? (review) => announceSent(send, { ...review, host }) : undefined,
        premises: premisesOf?.(surface),
      });
    },
    isEnabled: () => preferences.current().enabled && preferences.current().pausedUntil === undefined,
    observePreferences: preferences.observe,
    announce: (errors) => {
      if (isAlive()) announceErrors(send, errors);
    },
    isAlive,
    signal,
  });
  let packs: number | undefined;
  const followPacks = () => {
    const { packRevision } = preferences.current();
    if (packs !== undefined && packRevision !== packs) page.refresh();
    packs = packRevision;
  };
  void preferences.ready.then(() => {
    followPacks();
    preferences.observe(followPacks, signal);
  });
  answerPopup(
    browser.runtime.onConnect,
    {
      state: page.state,
      observe: page.observe,
      run: (command) => runPageCommand(page.active(), command),
      host,
    },
    signal,
  );
  return page;
}
