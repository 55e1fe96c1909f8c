package social.skein.graph;

import social.skein.account.Account;

/** Somebody in a list of people, and what they are to whoever reads it. */
public record Person(Account account, Relation relation) {}
