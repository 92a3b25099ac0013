package org.refractory.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A term a piece of evidence is about.
 *
 * @param termId the term's number
 * @param state of a biomarker; null for other kinds
 */
@Embeddable
public record EvidenceTerm(
        @Column(name = "term_id") long termId,
        @Enumerated(EnumType.STRING) @Nullable BiomarkerState state) {}
