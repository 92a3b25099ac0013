/**
 * What every request passes before any resource: who asks from where, what every answer carries, who may read the metrics,
 * and what is answered where no resource is reached. Must not know any noun of the domain.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.web.door;
