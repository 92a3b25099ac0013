@org.jspecify.annotations.NullMarked
package org.refractory.search.matching;
