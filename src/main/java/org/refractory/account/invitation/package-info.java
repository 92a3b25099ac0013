/**
 * One-time links: to make the first administrator, to join, to set a new password. Must not know who may send them.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.account.invitation;
