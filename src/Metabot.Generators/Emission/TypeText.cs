using System.Text;
using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// A type as generated code names it, from the global namespace on.
internal static class TypeText
{
    // In the order of BuiltIn.
    private static readonly string[] Keywords =
    [
        "object", "dynamic", "bool", "char", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "decimal", "float", "double", "string",
    ];

    public static string Write(TypeReference type)
    {
        if (type is BuiltInType { IsAnnotated: false } builtIn)
        {
            return Keywords[(int)builtIn.Type];
        }

        var text = new StringBuilder();
        Append(text, type);
        return text.ToString();
    }

    public static string Write(NamespaceName space)
    {
        var text = new StringBuilder();
        AppendNamespace(text, space);
        return text.ToString();
    }

    public static void Append(StringBuilder text, TypeReference type)
    {
        switch (type)
        {
            case BuiltInType builtIn:
                text.Append(Keywords[(int)builtIn.Type]);
                break;
            case NamedType named:
                AppendNamed(text, named);
                break;
            case NullableType nullable:
                Append(text, nullable.Value);
                text.Append('?');
                break;
            case ArrayType array:
                AppendArray(text, array);
                break;
            case TupleType tuple:
                AppendTuple(text, tuple);
                break;
            case UnknownType unknown:
                text.Append(Identifiers.Escape(unknown.Name));
                break;
            default:
                throw new InvalidOperationException($"nothing is named by {type.GetType().Name}");
        }

        text.Append(type.IsAnnotated ? "?" : "");
    }

    private static void AppendNamed(StringBuilder text, NamedType type)
    {
        if (type.Outer is { } outer)
        {
            AppendNamed(text, outer);
            text.Append('.');
        }
        else
        {
            text.Append("global::");
            if (type.Namespace is { } space)
            {
                AppendNamespace(text, space);
                text.Append('.');
            }
        }

        text.Append(Identifiers.Escape(type.Name));
        for (var i = 0; i < type.Arguments.Count; i++)
        {
            Append(text.Append(i == 0 ? "<" : ", "), type.Arguments[i]);
        }

        text.Append(type.Arguments.Count > 0 ? ">" : "");
    }

    private static void AppendNamespace(StringBuilder text, NamespaceName space)
    {
        if (space.Outer is { } outer)
        {
            AppendNamespace(text, outer);
            text.Append('.');
        }

        text.Append(Identifiers.Escape(space.Name));
    }

    // An array of arrays has the brackets of the outer one first, but for those that a "?" parts.
    private static void AppendArray(StringBuilder text, ArrayType array)
    {
        var element = array.Element;
        while (element is ArrayType { IsAnnotated: false } inner)
        {
            element = inner.Element;
        }

        Append(text, element);
        for (TypeReference each = array; !ReferenceEquals(each, element); each = ((ArrayType)each).Element)
        {
            text.Append('[').Append(',', ((ArrayType)each).Rank - 1).Append(']');
        }
    }

    private static void AppendTuple(StringBuilder text, TupleType tuple)
    {
        for (var i = 0; i < tuple.Items.Count; i++)
        {
            Append(text.Append(i == 0 ? "(" : ", "), tuple.Items[i].Type);
            if (tuple.Items[i].Name is { } name)
            {
                text.Append(' ').Append(Identifiers.Escape(name));
            }
        }

        text.Append(')');
    }
}
