/** Who may pass which door of the portal, tried as an attacker would: roles, origins, addresses, redirections, headers, texts. */
@org.jspecify.annotations.NullMarked
package org.refractory.doors;
