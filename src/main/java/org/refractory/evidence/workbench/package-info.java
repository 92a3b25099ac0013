/**
 * Where authors write: what people and programs type becomes a draft, and a draft is edited, submitted or withdrawn by its
 * author alone. Must not know reviewers.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.evidence.workbench;
