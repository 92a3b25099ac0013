/**
 * Signing in and staying signed in: secrets, sessions, the throttle and how a request finds its person. Must not know
 * invitations or the pages on which people are administered.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.account.session;
