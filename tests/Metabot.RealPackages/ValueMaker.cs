using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metabot.RealPackages;

/// <summary>Makes values of any type: as they are made, or with every settable property filled, to a depth.</summary>
internal sealed class ValueMaker(ValueMaker.Fullness fullness)
{
    private const int MostDepth = 3;

    // Of one value: some types have fifty properties of types with fifty properties.
    private int _objectsLeft = 2000;

    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = "Ключ \"a\" <b>", [typeof(bool)] = true, [typeof(char)] = 'ж', [typeof(byte)] = (byte)200, [typeof(sbyte)] = (sbyte)-3,
        [typeof(short)] = (short)-300, [typeof(ushort)] = (ushort)300, [typeof(int)] = 42, [typeof(uint)] = 42u, [typeof(long)] = 1L << 40, [typeof(ulong)] = 1UL << 63,
        [typeof(float)] = 1.5f, [typeof(double)] = 0.1, [typeof(decimal)] = 12.50m, [typeof(Guid)] = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        [typeof(DateTime)] = new DateTime(2027, 1, 21, 21, 0, 0, DateTimeKind.Utc), [typeof(DateTimeOffset)] = new DateTimeOffset(2027, 1, 21, 21, 0, 0, TimeSpan.FromHours(3)),
        [typeof(TimeSpan)] = TimeSpan.FromMinutes(61), [typeof(DateOnly)] = new DateOnly(2027, 1, 21), [typeof(TimeOnly)] = new TimeOnly(21, 0),
        [typeof(Uri)] = new Uri("https://bot.test/a?b=c"), [typeof(Version)] = new Version(1, 2, 3), [typeof(byte[])] = new byte[] { 1, 2, 250 },
        [typeof(JsonElement)] = JsonDocument.Parse("""{"a":[1,null]}""").RootElement, [typeof(object)] = "anything",
        [typeof(System.Numerics.BigInteger)] = System.Numerics.BigInteger.Pow(10, 30), [typeof(ReadOnlyMemory<byte>)] = new ReadOnlyMemory<byte>([1, 2]),
    };

    internal enum Fullness
    {
        Empty,
        Full,
    }

    public bool TryMake(Type type, out object? value)
    {
        value = Make(type, 0);
        return value is not null;
    }

    // Null where no value can be made.
    private object? Make(Type type, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return Known.TryGetValue(plain, out var known) ? known
            : plain == typeof(JsonObject) ? new JsonObject { ["a"] = 1 }
            : plain == typeof(JsonNode) ? JsonNode.Parse("[1]")
            : plain.IsEnum ? Enum.GetValues(plain) is { Length: > 0 } values ? values.GetValue(values.Length - 1) : Activator.CreateInstance(plain)
            : depth > MostDepth || --_objectsLeft < 0 ? null
            : plain.IsArray ? MakeArray(plain.GetElementType()!, depth)
            : MakeCollection(plain, depth) ?? MakeObject(plain, depth);
    }

    private Array MakeArray(Type element, int depth)
    {
        var item = Make(element, depth + 1);
        var array = Array.CreateInstance(element, item is null ? 0 : 1);
        if (item is not null)
        {
            array.SetValue(item, 0);
        }

        return array;
    }

    private object? MakeCollection(Type type, int depth)
    {
        var arguments = type.IsGenericType ? type.GetGenericArguments() : [];
        var made = arguments switch
        {
            [var key, var value] when type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(key, value)) => Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value)),
            [var item] when type.IsAssignableFrom(typeof(List<>).MakeGenericType(item)) => Activator.CreateInstance(typeof(List<>).MakeGenericType(item)),
            [var item] when type.IsAssignableFrom(typeof(HashSet<>).MakeGenericType(item)) => Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(item)),
            _ => null,
        };
        switch (made)
        {
            case IDictionary dictionary when Make(arguments[0], depth + 1) is { } key:
                dictionary.Add(key, Make(arguments[1], depth + 1));
                break;
            case IList list when Make(arguments[0], depth + 1) is { } item:
                list.Add(item);
                break;
        }

        return made;
    }

    private object? MakeObject(Type type, int depth)
    {
        if (type.IsAbstract || type.IsPointer || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            return null;
        }

        foreach (var constructor in type.GetConstructors().OrderBy(each => each.GetParameters().Length))
        {
            if (Try(() => constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, depth + 1))])) is { } made)
            {
                Fill(made, depth);
                return made;
            }
        }

        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    private void Fill(object made, int depth)
    {
        foreach (var property in fullness == Fullness.Empty ? [] : made.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property is { CanWrite: true, SetMethod.IsPublic: true } && property.GetIndexParameters().Length == 0 && Make(property.PropertyType, depth + 1) is { } value)
            {
                Try(() =>
                {
                    property.SetValue(made, value);
                    return made;
                });
            }
        }
    }

    // Constructors and setters of packages refuse what does not suit them.
    private static object? Try(Func<object> make)
    {
        try
        {
            return make();
        }
        catch (Exception error) when (error is TargetInvocationException or ArgumentException or InvalidOperationException or NotSupportedException or MemberAccessException)
        {
            return null;
        }
    }
}
