package social.skein.conversation;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.CONVERSATION;
import static social.skein.platform.schema.Tables.CONVERSATION_MEMBER;
import static social.skein.platform.schema.Tables.CONVERSATION_POST;
import static social.skein.platform.schema.Tables.MENTION;
import static social.skein.platform.schema.Tables.POST;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;
import social.skein.platform.invariant.Finding;
import social.skein.platform.invariant.Invariant;
import social.skein.platform.invariant.Invariants;
import social.skein.post.Visibility;

/** What must always be true of conversations. */
@Component
@Order(7)
class ConversationInvariants implements Invariants {
  private static final Condition DIRECT = POST.VISIBILITY.eq(Visibility.DIRECT.code());
  private static final Condition OF_POST = CONVERSATION_POST.POST_ID.eq(POST.ID);
  private static final Condition OF_MEMBER =
      CONVERSATION.ID.eq(CONVERSATION_MEMBER.CONVERSATION_ID);

  private final DSLContext sql;

  ConversationInvariants(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Invariant> all() {
    return List.of(
        new Invariant(
            "Every direct post is in a conversation of its author and whom it mentions",
            "direct posts",
            this::outsideConversations),
        new Invariant(
            "Only direct posts are in conversations", "posts in conversations", this::notDirect),
        conversations("Every conversation's id has been drawn", not(Ids.drawn(CONVERSATION.ID))),
        conversations("Every conversation has a post", notExists(posts())),
        members(
            "Whoever is in a conversation is named by it",
            notExists(selectOne().from(CONVERSATION).where(OF_MEMBER).and(isNamed()))),
        members("Everybody in a conversation knows its newest post", isNotNewest()),
        members("Nobody has read messages beyond the newest id", readTooFar()));
  }

  private Finding outsideConversations() {
    Select<?> strangers =
        selectOne()
            .from(CONVERSATION_MEMBER)
            .where(CONVERSATION_MEMBER.CONVERSATION_ID.eq(CONVERSATION_POST.CONVERSATION_ID))
            .and(CONVERSATION_MEMBER.ACCOUNT_ID.ne(POST.AUTHOR_ID))
            .and(notExists(mentions(CONVERSATION_MEMBER.ACCOUNT_ID)));
    Select<?> missing =
        selectOne()
            .from(MENTION)
            .where(MENTION.POST_ID.eq(POST.ID))
            .and(notExists(membership(MENTION.ACCOUNT_ID)));
    Select<?> right =
        selectOne()
            .from(CONVERSATION_POST)
            .where(OF_POST)
            .and(notExists(strangers))
            .and(exists(membership(POST.AUTHOR_ID)))
            .and(notExists(missing));
    return Finding.ofBroken(
        sql.fetchCount(POST, DIRECT),
        sql.select(POST.ID, POST.AUTHOR_ID).from(POST).where(DIRECT).and(notExists(right)),
        row -> "post " + row.value1() + " by account " + row.value2());
  }

  private static Select<?> mentions(Field<Long> accountId) {
    return selectOne()
        .from(MENTION)
        .where(MENTION.POST_ID.eq(POST.ID))
        .and(MENTION.ACCOUNT_ID.eq(accountId));
  }

  private static Select<?> membership(Field<Long> accountId) {
    var member = CONVERSATION_MEMBER.as("member");
    return selectOne()
        .from(member)
        .where(member.CONVERSATION_ID.eq(CONVERSATION_POST.CONVERSATION_ID))
        .and(member.ACCOUNT_ID.eq(accountId));
  }

  private Finding notDirect() {
    return Finding.ofBroken(
        sql.fetchCount(CONVERSATION_POST),
        sql.select(CONVERSATION_POST.POST_ID, CONVERSATION_POST.CONVERSATION_ID)
            .from(CONVERSATION_POST)
            .where(notExists(selectOne().from(POST).where(OF_POST).and(DIRECT))),
        row -> "post " + row.value1() + " in conversation " + row.value2());
  }

  private Invariant conversations(String claim, Condition wrong) {
    return new Invariant(
        claim,
        "conversations",
        () ->
            Finding.ofBroken(
                sql.fetchCount(CONVERSATION),
                sql.select(CONVERSATION.ID).from(CONVERSATION).where(wrong),
                row -> "conversation " + row.value1()));
  }

  private static Select<?> posts() {
    return selectOne()
        .from(CONVERSATION_POST)
        .where(CONVERSATION_POST.CONVERSATION_ID.eq(CONVERSATION.ID));
  }

  private Invariant members(String claim, Condition wrong) {
    return new Invariant(
        claim,
        "people in conversations",
        () ->
            Finding.ofBroken(
                sql.fetchCount(CONVERSATION_MEMBER),
                sql.select(CONVERSATION_MEMBER.ACCOUNT_ID, CONVERSATION_MEMBER.CONVERSATION_ID)
                    .from(CONVERSATION_MEMBER)
                    .where(wrong),
                row -> "account " + row.value1() + " in conversation " + row.value2()));
  }

  private static Condition isNamed() {
    Field<String> id = CONVERSATION_MEMBER.ACCOUNT_ID.cast(SQLDataType.VARCHAR);
    return concat(inline(" "), CONVERSATION.PEOPLE, inline(" "))
        .like(concat(inline("% "), id, inline(" %")));
  }

  private static Condition isNotNewest() {
    Field<Long> newest =
        field(
            select(max(CONVERSATION_POST.POST_ID))
                .from(CONVERSATION_POST)
                .where(CONVERSATION_POST.CONVERSATION_ID.eq(CONVERSATION_MEMBER.CONVERSATION_ID)));
    return CONVERSATION_MEMBER.NEWEST_ID.isDistinctFrom(newest);
  }

  private static Condition readTooFar() {
    return CONVERSATION_MEMBER.READ_ID.ne(0L).and(not(Ids.drawn(CONVERSATION_MEMBER.READ_ID)));
  }
}
