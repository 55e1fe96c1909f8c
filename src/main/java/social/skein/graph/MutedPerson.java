package social.skein.graph;

import social.skein.account.Account;

/** Somebody in the list of those whom one mutes. */
public record MutedPerson(Account account, Mute mute) {}
