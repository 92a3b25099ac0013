/**
 * PubMed XML: what NLM's elements mean, and which files and records are refused by name. Must not know the database.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.intake.pubmed;
