/**
 * Publications as their source described them, their identifiers, notices and tags. Must not know evidence.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.article;
