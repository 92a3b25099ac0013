/**
 * People: accounts, roles, sessions, invitations, sign-in. Must not know what people work on.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.account;
