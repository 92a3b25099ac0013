package org.refractory.activity;

/** What happened to a subject. */
public enum Verb {
    ADDED,
    UPDATED,
    DELETED,
    RESTORED,
    MERGED,
    TRIAGED,
    CLAIMED,
    RELEASED,
    TAGGED,
    UNTAGGED,
    DRAFTED,
    EDITED,
    SUBMITTED,
    WITHDRAWN,
    RETURNED,
    ACCEPTED,
    REJECTED,
    SUSPENDED,
    INVITED,
    JOINED,
    ROLE_CHANGED,
    DEACTIVATED,
    REACTIVATED,
    PASSWORD_CHANGED
}
