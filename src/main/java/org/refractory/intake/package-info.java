/**
 * How records come in: PubMed XML is read as a stream, joined by identifier, counted, and every refusal named.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.intake;
