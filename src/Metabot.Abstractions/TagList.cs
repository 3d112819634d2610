using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Metabot.Json;
using Metabot.Rules;

namespace Metabot;

/// <summary>
/// Tags of a lead, written as <c>["vip", "new"]</c> or <c>"vip,new"</c> (wire fields <c>add_tags</c>, <c>remove_tags</c>).
/// </summary>
/// <remarks>
/// On the wire tags are separated by commas (the platform's documentation), so a tag can neither be empty nor hold a comma. White space around
/// a tag is cut off and a tag given twice is kept once (this project's decision). A list written in code is checked where it is given
/// to <see cref="JobOptions"/>, because only there the wire field is known; <see cref="Parse"/> checks at once.
/// </remarks>
[JsonConverter(typeof(TagListJsonConverter))]
[CollectionBuilder(typeof(TagList), nameof(Create))]
public sealed class TagList : IReadOnlyList<string>, IEquatable<TagList>
{
    private string[]? _tags;
    private string? _wireText;

    private TagList(string[] tags) => _tags = tags;

    private TagList(string wireText) => _wireText = wireText;

    /// <summary>The number of tags.</summary>
    public int Count => Tags.Length;

    private string[] Tags => _tags ??= _wireText!.Split(',');

    /// <summary>The tag at <paramref name="index"/>, in the order given.</summary>
    public string this[int index] => Tags[index];

    /// <summary>Takes tags one by one.</summary>
    /// <param name="tags">The tags; <see cref="JobOptions"/> refuses the list when one is empty or has a comma.</param>
    public static TagList Create(ReadOnlySpan<string> tags)
    {
        var distinct = new string[tags.Length];
        var count = 0;
        foreach (var tag in tags)
        {
            var trimmed = tag?.Trim() ?? "";
            if (Array.IndexOf(distinct, trimmed, 0, count) < 0)
            {
                distinct[count++] = trimmed;
            }
        }

        Array.Resize(ref distinct, count);
        return new TagList(distinct);
    }

    /// <summary>Takes tags as the wire has them.</summary>
    /// <param name="tags">Comma-separated tags; the empty text means no tags.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tags"/> is null.</exception>
    /// <exception cref="JobValidationException">A tag is empty (rule MBOT4001).</exception>
    public static TagList Parse(string tags)
    {
        if (tags is null)
        {
            throw new ArgumentNullException(nameof(tags));
        }

        return Checked(Split(tags), "tags")!;
    }

    /// <summary>Takes tags as the wire has them; null stays null. <see cref="JobOptions"/> refuses the list when a tag is empty.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(tags))]
    public static implicit operator TagList?(string? tags) => tags is null ? null : Split(tags);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)Tags).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both hold the same tags in the same order; letter case counts.</summary>
    public bool Equals(TagList? other) => other is not null && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TagList);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The tags as the wire has them, separated by commas.</summary>
    public override string ToString() => _wireText ??= string.Join(",", Tags);

    internal static TagList? Checked(TagList? tags, string field)
    {
        tags?.Check(field);
        return tags;
    }

    private void Check(string field)
    {
        if (_tags is null)
        {
            // text that was ready for the wire
            return;
        }

        foreach (var tag in _tags)
        {
            if (tag.Length == 0)
            {
                throw JobValidationException.Create(Rule.BadTag, field, field);
            }

            if (tag.Contains(','))
            {
                throw JobValidationException.Create(Rule.CommaInTag, field, field, tag);
            }
        }
    }

    private static TagList Split(string tags) => TagText.IsReady(tags.AsSpan())
        ? new TagList(tags)
        : Create(string.IsNullOrWhiteSpace(tags) ? [] : tags.Split(','));
}
