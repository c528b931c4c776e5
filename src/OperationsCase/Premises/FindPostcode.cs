using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Premises;

/// <summary>Finds the borough and the ward of a postcode, written in any case, with or without its blank.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It tells where a postcode is, and no case")]
public sealed record FindPostcode(string Postcode) : IQuery<FindPostcode.Row>
{
    public sealed record Row
    {
        /// <summary>With its blank.</summary>
        public string Postcode { get; init; } = "";

        public string BoroughCode { get; init; } = "";

        public string BoroughName { get; init; } = "";

        public string WardCode { get; init; } = "";

        public string WardName { get; init; } = "";
    }

    internal sealed class Validator : AbstractValidator<FindPostcode>
    {
        public Validator() => RuleFor(query => query.Postcode)
            .Must(typed => PostcodeText.Key(typed) is not null).WithMessage("Enter a whole postcode, like N22 6JR");
    }

    internal sealed class Handler(Database database) : IRequestHandler<FindPostcode, Result<Row>>
    {
        public async Task<Result<Row>> Handle(FindPostcode query, CancellationToken cancellation) =>
            await database.SingleOrDefault<Row>(Sql.Ward, new { Code = PostcodeText.Key(query.Postcode) }) is { } row
                ? row with { Postcode = PostcodeText.Shown(row.Postcode) }
                : Refusal.NotFound("postcode");
    }

    private static class Sql
    {
        internal const string Ward =
            """
            SELECT lies.Code AS Postcode, lies.BoroughCode, borough.Name AS BoroughName, lies.WardCode, ward.Name AS WardName
            FROM Postcode AS lies
            JOIN Borough AS borough ON borough.Code = lies.BoroughCode
            JOIN Ward AS ward ON ward.Code = lies.WardCode
            WHERE lies.Code = @Code
            """;
    }
}
