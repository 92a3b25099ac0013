/**
 * The desk pages about people: administering them, and one's own account.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.account.desk;
