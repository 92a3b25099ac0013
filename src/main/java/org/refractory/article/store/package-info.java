/**
 * Storing descriptions of articles in bulk: which article a record belongs to, whether it says something new, and the rows.
 * Reading order: ArticleStore, StorePlan, StoreTarget, StoreWrite.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.article.store;
