package org.refractory.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All tags. */
@ApplicationScoped
public class Tags implements PanacheRepositoryBase<Tag, Tag.Key> {}
