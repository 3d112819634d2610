using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Benchmarks.Generator;

/// <summary>What any generator has to ask the compiler of a record: its attributes, its members and their types.</summary>
internal static class RecordReading
{
    /// <summary>The program's records, as many at a time as the compiler would bind.</summary>
    public static Task ReadAll(CSharpCompilation program, int count)
    {
        Parallel.For(0, count, number => Read(program.Assembly.GetTypeByMetadataName(string.Create(CultureInfo.InvariantCulture, $"Shop.Order{number}"))!));
        return Task.CompletedTask;
    }

    private static void Read(INamedTypeSymbol record)
    {
        _ = record.GetAttributes();
        foreach (var parameter in record.InstanceConstructors.SelectMany(constructor => constructor.Parameters))
        {
            _ = parameter.Type.Name;
        }

        foreach (var member in record.GetMembers())
        {
            _ = member.GetAttributes();
            _ = (member as IPropertySymbol)?.Type.Name;
        }
    }
}
