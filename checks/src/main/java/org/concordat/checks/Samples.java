package org.concordat.checks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects one sample of each type: what is added and, of records, maps and lists, what they are
 * made of.
 */
public final class Samples {
  private final List<Object> samples = new ArrayList<>();

  /** Adds a sample where there is none of its type, and then its parts. */
  public void add(@Nullable Object sample) {
    if (sample instanceof Iterable<?> parts) {
      parts.forEach(this::add);
    } else if (sample instanceof Map<?, ?> map) {
      map.keySet().forEach(this::add);
      map.values().forEach(this::add);
    } else if (sample instanceof Optional<?> part) {
      part.ifPresent(this::add);
    } else if (sample != null) {
      boolean isNew = samples.stream().noneMatch(each -> each.getClass() == sample.getClass());
      if (isNew) {
        samples.add(sample);
      }
      if (sample instanceof Record record) {
        addParts(record);
      }
    }
  }

  private void addParts(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      try {
        accessor.setAccessible(true);
        add(accessor.invoke(record));
      } catch (IllegalAccessException | InvocationTargetException impossible) {
        throw new LinkageError(accessor + " should be readable", impossible);
      }
    }
  }

  /** Returns the samples, in the order in which they were added. */
  public List<Object> list() {
    return List.copyOf(samples);
  }
}
