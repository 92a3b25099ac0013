/**
 * What records look like in an index: views become documents, and a batch of log rows becomes the documents it affects.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.index.projection;
