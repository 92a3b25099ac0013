/**
 * Another person's verdict on submitted evidence. Nobody accepts their own work.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.review;
