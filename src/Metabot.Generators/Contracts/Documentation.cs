using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

// A symbol's XML documentation, taken apart; the texts are XML again, so that <see/> and <c/> survive.
internal sealed class Documentation
{
    private static readonly Documentation None = new(null);

    private readonly XElement? _member;

    private Documentation(XElement? member) => _member = member;

    public string? Summary => Text(_member?.Element("summary"));

    public string? Param(string name) =>
        Text(_member?.Elements("param").FirstOrDefault(each => each.Attribute("name")?.Value == name));

    public static Documentation Of(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrEmpty(xml))
        {
            return None;
        }

        try
        {
            return new Documentation(XElement.Parse(xml, LoadOptions.PreserveWhitespace));
        }
        catch (XmlException)
        {
            // The compiler warns the author about it (CS1570); the generated method goes without.
            return None;
        }
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var inner = string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
        var words = string.Join(" ", inner.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }
}
