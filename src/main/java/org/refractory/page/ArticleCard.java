package org.refractory.page;

import java.util.List;
import org.refractory.search.Hit;

/**
 * An article in a list.
 *
 * @param why it stands where it does; empty unless asked for
 */
public record ArticleCard(Hit.OfArticle hit, List<String> why) {}
