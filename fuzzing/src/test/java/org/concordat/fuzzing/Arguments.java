package org.concordat.fuzzing;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.negotiation.Negotiation;

/**
 * Writes the arguments of a property as text for a file: one negotiation, alone or in a record with
 * its seed, and besides it constants, numbers and truth values. Properties that take anything else
 * have no such text.
 */
final class Arguments {
  private static final String NEGOTIATION = "negotiation";
  private static final String SAMPLE = "sample ";

  private Arguments() {}

  /** Returns the text for arguments without their negotiation, if they have a text. */
  static Optional<String> text(List<Object> arguments) {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      if (argument instanceof Negotiation) {
        texts.add(NEGOTIATION);
      } else if (isSample(argument.getClass())) {
        texts.add(SAMPLE + component(argument, 0));
      } else if (argument instanceof Enum<?> constant) {
        texts.add(constant.name());
      } else if (argument instanceof Number || argument instanceof Boolean) {
        texts.add(argument.toString());
      } else {
        return Optional.empty();
      }
    }
    return negotiation(arguments).map(there -> String.join("; ", texts));
  }

  /** Returns the negotiation among arguments. */
  static Optional<Negotiation> negotiation(List<Object> arguments) {
    for (Object argument : arguments) {
      if (argument instanceof Negotiation negotiation) {
        return Optional.of(negotiation);
      } else if (isSample(argument.getClass())) {
        return Optional.of((Negotiation) component(argument, 1));
      }
    }
    return Optional.empty();
  }

  /** Returns the arguments that a text and a negotiation stand for. */
  static Object[] parse(String text, Negotiation negotiation, Class<?>[] types) {
    String[] texts = text.split("; ", -1);
    if (texts.length != types.length) {
      throw new IllegalArgumentException(
          "the property takes " + types.length + " arguments, not " + text);
    }
    Object[] arguments = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      arguments[i] = parse(texts[i], negotiation, types[i]);
    }
    return arguments;
  }

  private static Object parse(String text, Negotiation negotiation, Class<?> type) {
    if (type == Negotiation.class) {
      return negotiation;
    } else if (isSample(type)) {
      return sample(type, Long.parseLong(text.substring(SAMPLE.length())), negotiation);
    } else if (type == long.class) {
      return Long.parseLong(text);
    } else if (type == int.class) {
      return Integer.parseInt(text);
    } else if (type == boolean.class) {
      return Boolean.parseBoolean(text);
    }
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no " + type + " is " + text);
  }

  private static boolean isSample(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components != null
        && components.length == 2
        && components[0].getType() == long.class
        && components[1].getType() == Negotiation.class;
  }

  private static Object component(Object sample, int number) {
    try {
      var accessor = sample.getClass().getRecordComponents()[number].getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(sample);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object sample(Class<?> type, long seed, Negotiation negotiation) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(long.class, Negotiation.class);
      constructor.setAccessible(true);
      return constructor.newInstance(seed, negotiation);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
