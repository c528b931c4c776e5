using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.GovUk.Binding;

namespace OperationsCase.Tests.WholeProduct.BadInput;

/// <summary>Every text of every request, as JSON and as a form read it.</summary>
public partial class EveryTextTests
{
    private static readonly JsonSerializerOptions Json = AsTheApi();

    private static IReadOnlyList<(Type Request, PropertyInfo Text)> Texts { get; } =
    [
        .. from request in typeof(Composition).Assembly.GetTypes()
           where request is { IsAbstract: false, ContainsGenericParameters: false }
               && request.IsAssignableTo(typeof(IBaseRequest))
               && request.GetConstructor([]) is not null
           from property in request.GetProperties()
           where property.PropertyType == typeof(string)
               && property.CanWrite
               && !property.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute))
           select (request, property),
    ];

    [Test]
    public void There_are_as_many_as_there_are() => Assert.That(Texts, Has.Count.GreaterThan(100));

    [TestCase("\u200b\u3164\u2800\u00ad\ufeff\u2060 \u00a0", "", TestName = "What no one can see is nothing")]
    [TestCase("Lena\u00a0Or\u200bsini\u202f\u3164", "Lena Orsini", TestName = "Blanks are one kind and what no one can see is left out")]
    [TestCase("ک\u200cن 👨\u200d👩\u200d👧", "ک\u200cن 👨\u200d👩\u200d👧", TestName = "What joins letters stays")]
    [TestCase(" Cafe\u0301 ", "Café", TestName = "Letters are composed and ends are bare")]
    public void A_text_is_kept_so(string typed, string kept) => Each((request, text) =>
    {
        var read = OfJson(request, text, typed);

        Assert.That(read.Problem, Is.Null, $"{request.Name}.{text.Name}");
        Assert.That(read.Value ?? "", Is.EqualTo(kept), $"{request.Name}.{text.Name}");
        Assert.That(OfForm(text, typed).Value ?? "", Is.EqualTo(kept), $"{request.Name}.{text.Name}");
    });

    [TestCase("abc\u202edef", "changes the direction", TestName = "A text that is turned round")]
    [TestCase("abc\u2067def", "changes the direction", TestName = "A text that isolates a turn")]
    [TestCase("\u200fabc", "changes the direction", TestName = "A mark of direction")]
    [TestCase("bell\u0007", "cannot be read", TestName = "A control character")]
    public void A_text_is_refused(string typed, string why) => Each((request, text) =>
    {
        Assert.That(OfJson(request, text, typed).Problem, Does.Contain(why), $"{request.Name}.{text.Name}");
        Assert.That(OfForm(text, typed).Problem, Does.Contain(why), $"{request.Name}.{text.Name}");
    });

    [TestCase("one\ntwo")]
    [TestCase("one\u000btwo")]
    [TestCase("one\u000ctwo")]
    [TestCase("one\u0085two")]
    [TestCase("one\u2028two")]
    [TestCase("one\u2029two")]
    [TestCase("one\rtwo")]
    [TestCase("one\r\ntwo")]
    public void A_line_ends_only_where_there_may_be_lines(string typed) => Each((request, text) =>
    {
        var mayHaveLines = FieldNames.MayHaveLines(text);

        foreach (var (value, problem) in new[] { OfJson(request, text, typed), OfForm(text, typed) })
        {
            Assert.That(value, Is.EqualTo(mayHaveLines ? "one\ntwo" : null), $"{request.Name}.{text.Name}");
            Assert.That(problem, mayHaveLines ? Is.Null : Does.EndWith("must be on one line"), $"{request.Name}.{text.Name}");
        }
    });

    [Test]
    public void A_box_of_many_lines_is_for_a_text_that_may_have_them()
    {
        var boxes = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "src", "OperationsCase"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Box().Matches(File.ReadAllText(file)).Select(box => box.Groups["field"].Value.Split('.')[^1]))
            .Distinct().ToList();
        var texts = Texts.Where(one => FieldNames.MayHaveLines(one.Text)).Select(one => one.Text.Name).ToHashSet();

        Assert.That(boxes, Has.Count.GreaterThan(15));
        Assert.That(boxes.Except(texts), Is.Empty);
    }

    [TestCase("a,b@x.example")]
    [TestCase("\"a b\"@x.example")]
    [TestCase("Mallory <m@x.example>")]
    [TestCase("a@x.example, b@x.example")]
    [TestCase("a@b@x.example")]
    [TestCase("a..b@x.example")]
    [TestCase(".a@x.example")]
    [TestCase("a@x..example")]
    [TestCase("a@-x.example")]
    [TestCase("a@x")]
    [TestCase("a;b@x.example")]
    [TestCase("a@[127.0.0.1]")]
    [TestCase("(comment)a@x.example")]
    public void What_is_not_one_mailbox_is_no_address(string typed) =>
        Assert.That(typed, Does.Not.Match(OperationsCase.Foundation.Requests.EmailAddress.Pattern));

    [TestCase("priya.raman@police.example")]
    [TestCase("o'brien+duty@met.police.uk")]
    public void An_ordinary_address_is_one(string typed) => Assert.That(typed, Does.Match(OperationsCase.Foundation.Requests.EmailAddress.Pattern));

    private static void Each(Action<Type, PropertyInfo> check) => Assert.Multiple(() =>
    {
        foreach (var (request, text) in Texts)
        {
            check(request, text);
        }
    });

    private static (string? Value, string? Problem) OfJson(Type request, PropertyInfo text, string typed)
    {
        try
        {
            var body = $"{{{JsonSerializer.Serialize(JsonNamingPolicy.CamelCase.ConvertName(text.Name))}:{JsonSerializer.Serialize(typed)}}}";

            return ((string?)text.GetValue(JsonSerializer.Deserialize(body, request, Json)), null);
        }
        catch (UnreadableValueException wrong)
        {
            return (null, wrong.Message);
        }
    }

    private static (string? Value, string? Problem) OfForm(PropertyInfo text, string typed)
    {
        using var room = new ServiceCollection().AddLogging().BuildServiceProvider();
        var metadata = new EmptyModelMetadataProvider().GetMetadataForType(typeof(string));
        var context = new DefaultModelBindingContext
        {
            ModelName = text.Name,
            ModelMetadata = metadata,
            ModelState = new ModelStateDictionary(),
            ValueProvider = new FormValueProvider(
                BindingSource.Form,
                new FormCollection(new Dictionary<string, StringValues> { [text.Name] = typed }),
                null),
        };
        new TextBinder(emptyIsNull: true, FieldNames.MayHaveLines(text), ReferenceText.InField).BindModelAsync(context).GetAwaiter().GetResult();

        return ((string?)context.Result.Model, context.ModelState.Values.SelectMany(value => value.Errors).FirstOrDefault()?.ErrorMessage);
    }

    private static JsonSerializerOptions AsTheApi()
    {
        var json = new JsonSerializerOptions();
        ApiJson.Set(json);

        return json;
    }

    [GeneratedRegex("<govuk-textarea[^>]*? for=\"(?<field>[^\"]+)\"")]
    private static partial Regex Box();
}
