using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

// A symbol's XML documentation, taken apart; the texts are XML again, so that <see/> and <c/> survive.
internal sealed class Documentation
{
    // What ends a line for XML or for C#, and what is white space for both.
    private static readonly char[] Breaks = [' ', '\t', '\r', '\n', '\u0085', '\u2028', '\u2029'];

    private static readonly Documentation None = new(null);

    private readonly XElement? _member;

    private Documentation(XElement? member) => _member = member;

    public string? Summary => Text(_member?.Element("summary"));

    public string? Param(string name) =>
        Text(_member?.Elements("param").FirstOrDefault(each => each.Attribute("name")?.Value == name));

    public static Documentation Read(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrEmpty(xml))
        {
            return None;
        }

        try
        {
            var member = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
            NameParametersInCode(member);
            return new Documentation(member);
        }
        catch (XmlException)
        {
            // The compiler warns the author about it (CS1570); the generated method goes without.
            return None;
        }
    }

    // The generated methods have parameters of their own, which those that the text refers to need not be among.
    private static void NameParametersInCode(XElement member)
    {
        foreach (var reference in member.Descendants().Where(each => each.Name.LocalName is "paramref" or "typeparamref").ToList())
        {
            var name = reference.Attribute("name")?.Value ?? "";
            reference.ReplaceWith(new XElement("c", reference.Name.LocalName == "paramref" ? NameForms.CamelCase(name) : name));
        }
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var inner = string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
        var words = string.Join(" ", inner.Split(Breaks, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }
}
