/**
 * The controlled vocabularies: mechanisms, cancers, therapies, biomarkers. Must not know articles or evidence.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.vocabulary;
