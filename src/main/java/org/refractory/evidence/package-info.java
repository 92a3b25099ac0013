/**
 * Claims from articles: what a valid one is (one rule table), drafts and their states. Must not know who reviews.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.evidence;
