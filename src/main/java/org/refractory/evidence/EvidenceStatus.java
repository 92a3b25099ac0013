package org.refractory.evidence;

/** Where a piece of evidence stands. */
public enum EvidenceStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    SUPERSEDED,
    SUSPENDED;

    /** Whether the public may see it; superseded and suspended evidence is marked as such. */
    public boolean isPublic() {
        return this == ACCEPTED || this == SUPERSEDED || this == SUSPENDED;
    }

    /** Whether its author may still write. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
