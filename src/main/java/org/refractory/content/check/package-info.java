/** What must hold in {@code content/} before it is built or loaded; a mistake is told with its file and line. */
@org.jspecify.annotations.NullMarked
package org.refractory.content.check;
