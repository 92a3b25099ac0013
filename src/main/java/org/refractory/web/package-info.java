/**
 * What every page and every resource shares: problems and how they are told, the origin check, layout, Markdown, conditional requests. Must not know any noun of the domain.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.web;
